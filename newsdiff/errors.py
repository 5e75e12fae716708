"""What can go wrong with an input, each error with the thing at fault and the way to mend it."""


class NewsdiffError(Exception):
    """Something that the user can mend; its text is one line: what is wrong, then how to mend it.

    ``culprit`` is the file name or option at fault, ``""`` when there is none.
    """

    def __init__(self, culprit: str, problem: str) -> None:
        super().__init__(culprit, problem)
        self.culprit = culprit
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.culprit}: {self.problem}" if self.culprit else self.problem


class InputError(NewsdiffError):
    """A file, folder or stream that cannot be read as a document."""


class UsageError(NewsdiffError):
    """A call that asks for what does not exist: an unknown format, one document alone."""
