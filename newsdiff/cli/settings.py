"""What file and environment set, put behind what the command line says; the options of a command, as others ask."""

import os
from typing import Any, Final

import typer

from newsdiff.config import DAY, FLAG, PART, TEXT, WHOLE, Key, Kind, Setting, find_file, read_settings

# What an option takes, by its name or else by its type, where a file of settings can write it better than as a text.
KINDS: Final = {"tolerance": PART, "beyond": PART, "published": DAY}
TYPES: Final = {"BoolParamType": FLAG, "IntParamType": WHOLE, "IntRange": WHOLE}
SETTINGS: Final = "newsdiff.settings"  # where a context keeps the settings that file and environment gave


def use_settings(context: typer.Context, file: str | None) -> str | None:
    """Put what file and environment set behind what the command line says."""
    if context.parent is None or context.resilient_parsing:
        return file
    file = file or os.environ.get("NEWSDIFF_CONFIG") or find_file()
    # A file may set options of all commands; the group has the one that is called, and obj builds all of them.
    commands: Any = context.obj() if file else context.parent.command
    known = {name: {key: key_of(p) for key, p in settable(c).items()} for name, c in commands.commands.items()}
    settings = read_settings(file, context.info_name or "", known, os.environ)
    parameters = settable(context.command)
    context.default_map = {parameters[key].name: setting.value for key, setting in settings.items()}
    context.meta[SETTINGS] = (context, settings)
    return file


def prefer_json(context: typer.Context, json: bool) -> bool:
    """Forget the format of a file of settings: what the command line says goes first."""
    if json and context.default_map:
        context.default_map.pop("format_name", None)
    return json


def origin_of(option: str, meta: dict[str, Any]) -> str:
    """``newsdiff.toml:3`` where the value of an option stands there; "" where the command line has it."""
    used: tuple[typer.Context, dict[str, Setting]] | None = meta.get(SETTINGS)
    setting = used[1].get(option.removeprefix("--")) if used else None
    if not used or setting is None:
        return ""
    source = used[0].get_parameter_source(settable(used[0].command)[option.removeprefix("--")].name)
    return setting.origin if source is not None and source.name == "DEFAULT_MAP" else ""


def settable(command: Any) -> dict[str, Any]:  # noqa: ANN401 - typer has no public name for it
    """Give the options of a command by their long names, without dashes."""
    long_names = ((next((o for o in p.opts if o.startswith("--")), ""), p) for p in command.params)
    return {name.removeprefix("--"): parameter for name, parameter in long_names if name}


def key_of(option: Any) -> Key:  # noqa: ANN401 - typer has no public name for it
    """Tell what an option takes, and whether it can be given several times."""
    kind: Kind = KINDS.get(option.name) or TYPES.get(type(option.type).__name__, TEXT)
    return Key(kind, option.multiple)
