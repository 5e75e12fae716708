"""The base of a language's tables: records of many fields, each filled once, at load."""

from typing import dataclass_transform


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Table:
    """A record whose fields are those that its class names; types are checked, and nothing is generated at import.

    A ``NamedTuple`` or a dataclass writes and compiles code for each class: for the hundreds of fields here, that takes
    longer than to read a story.
    """

    def __init__(self, **fields: object) -> None:
        vars(self).update(fields)
