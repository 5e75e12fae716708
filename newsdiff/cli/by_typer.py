"""A command line that is not plain, as typer reads it: help, settings of a file, and words about what is wrong.

The one module that knows typer. What the commands take stands in ``options`` and ``commands``; typer is told of it.
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from inspect import Parameter as Signed
from inspect import Signature
from typing import Annotated, Any, Final

import typer
from typer.core import TyperCommand

import newsdiff
from newsdiff.cli.parameters import Command, Option, Origins, Parameter, parameters_of, run_command
from newsdiff.config import Key, Setting, find_file, read_settings
from newsdiff.errors import UsageError
from newsdiff.guard import write_output

SETTINGS: Final = "newsdiff.settings"  # where a context keeps the settings that file and environment gave

# "\b" keeps the lines of a paragraph as they are.
HELP: Final = """\
\b
Examples:
  newsdiff compare guardian.txt times.txt
  newsdiff compare stories/*.txt --json
  newsdiff figures guardian.txt

Compare the figures that several news stories give for one event.
"""


class _Command(TyperCommand):
    """A command whose usage has ``FILE...``, where typer writes ``{FILE...}``."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ANN401 - typer has no public name for it
        """Give the words of the usage line."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]


def run_by_typer(arguments: Sequence[str], commands: Mapping[str, Command]) -> int:
    """Run one command line; raises ``UsageError`` for one that is wrong."""
    meta: dict[str, Any] = {}
    try:
        # Not app(): its main() turns a closed pipe into exit status 1 and prints usage errors on several lines.
        with _build(commands, arguments[0]).make_context("newsdiff", list(arguments)) as context:
            meta = context.meta
            return int(context.command.invoke(context))
    except typer.Exit as leaving:
        return leaving.exit_code
    except UsageError as error:
        origin = _origins_of(meta).get(error.culprit.removeprefix("--"), "")
        raise UsageError(origin, str(error)) if origin else error from None
    except Exception as error:
        # Usage errors are told by what they offer: typer has its own copy of click and no public name for their class.
        message = getattr(error, "format_message", None)
        if message is None:
            raise
        raised_in = getattr(error, "ctx", None)
        path = raised_in.command_path if raised_in else "newsdiff"
        options = [each.removeprefix("--") for each in getattr(getattr(error, "param", None), "opts", [])]
        origin = next(filter(None, map(_origins_of(meta).get, options)), "")
        problem = _soften(message())
        raise UsageError(origin, f"{problem}{'' if problem.endswith('?') else ';'} see {path} --help") from None


def _build(commands: Mapping[str, Command], called: str) -> Any:  # noqa: ANN401 - typer has no public name for it
    """Build the command that is called alone, if it is one: typer builds all options of each, which takes longer."""
    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,  # in rich mode, words in [brackets] vanish from the help
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(help=HELP)(_newsdiff)
    for command in [commands[called]] if called in commands else commands.values():
        wear = app.command(command.name, cls=_Command, help=command.help, short_help=command.short_help)
        wear(_show_to_typer(command, commands))
    return typer.main.get_command(app)


def _print_version(wanted: bool) -> None:
    if wanted:
        write_output(f"newsdiff {newsdiff.__version__}\n")
        raise typer.Exit


def _newsdiff(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None: ...


def _show_to_typer(command: Command, commands: Mapping[str, Command]) -> Callable[..., int]:
    """Give a command the signature that typer reads: each option a parameter of its own."""

    def run(context: typer.Context, **values: Any) -> int:  # noqa: ANN401 - what typer has read
        return run_command(command, values, Origins(_origins_of(context.meta)))

    parameters = [Signed("context", Signed.POSITIONAL_OR_KEYWORD, annotation=typer.Context)]
    for each in parameters_of(command):
        default = Signed.empty if each.default is ... else each.default
        annotation: Any = Annotated.__class_getitem__((each.type, _tell_typer(each, commands)))  # type: ignore[attr-defined]
        parameters.append(Signed(each.name, Signed.KEYWORD_ONLY, default=default, annotation=annotation))
    run.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {each.name: each.annotation for each in parameters}
    return run


def _tell_typer(parameter: Parameter, commands: Mapping[str, Command]) -> Any:  # noqa: ANN401 - typer's own types
    told = parameter.told
    if not isinstance(told, Option):
        return typer.Argument(metavar=told.metavar, help=told.help)
    does: dict[str, Any] = {}
    if parameter.name == "config":
        does = {"is_eager": True, "callback": lambda context, file: _use_settings(context, file, commands)}
    elif parameter.name == "json":
        does = {"callback": _prefer_json}
    return typer.Option(*told.names, metavar=told.metavar, help=told.help, min=told.least, max=told.most, **does)


def _use_settings(context: typer.Context, file: str | None, commands: Mapping[str, Command]) -> str | None:
    """Put what file and environment set behind what the command line says."""
    if context.parent is None or context.resilient_parsing:
        return file
    file = file or os.environ.get("NEWSDIFF_CONFIG") or find_file()
    called = context.info_name or ""
    settings = read_settings(file, called, keys_of(commands.values()), os.environ)
    options = commands[called].options
    context.default_map = {options[key].name: setting.value for key, setting in settings.items()}
    context.meta[SETTINGS] = (context, options, settings)
    return file


def keys_of(commands: Iterable[Command]) -> dict[str, dict[str, Key]]:
    """Give what the options of each command take, by their long names: a file may set options of them all."""
    return {each.name: {name: option.key for name, option in each.options.items()} for each in commands}


def _prefer_json(context: typer.Context, json: bool) -> bool:
    """Forget the format of a file of settings: what the command line says goes first."""
    if json and context.default_map:
        context.default_map.pop("format_name", None)
    return json


def _origins_of(meta: Mapping[str, Any]) -> dict[str, str]:
    """``{"width": "newsdiff.toml:3"}``: where the values of options stand that the command line has not."""
    used: tuple[typer.Context, dict[str, Parameter], dict[str, Setting]] | None = meta.get(SETTINGS)
    if used is None:
        return {}
    context, options, settings = used
    sources = {key: context.get_parameter_source(options[key].name) for key in settings}
    return {key: settings[key].origin for key, source in sources.items() if source and source.name == "DEFAULT_MAP"}


def _soften(message: str) -> str:
    """``No such option: --x.`` -> ``no such option: --x``: the middle of a sentence of ours, on one line."""
    line = " ".join(message.split()).removesuffix(".")
    return line[:1].lower() + line[1:]
