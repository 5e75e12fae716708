"""What ``newsdiff.tuples`` makes is what ``typing`` makes of the same class."""

import pickle
import typing

import pytest

from newsdiff import find_figures, model, tuples


def make(base):
    class Boat(base):
        """A boat."""

        name: str
        crew: int = 3
        ports: tuple[str, ...] = ()

        @property
        def is_manned(self) -> bool:
            """Whether anybody is on board."""
            return self.crew > 0

    return Boat


KINDS = (make(typing.NamedTuple), make(tuples.NamedTuple))


@pytest.mark.parametrize("kind", KINDS)
def test_values_and_their_fields(kind):
    boat = kind("Gull", ports=("Vell",))
    assert boat == ("Gull", 3, ("Vell",)) == kind(name="Gull", crew=3, ports=("Vell",))
    assert (boat.name, boat.crew, boat.ports, boat.is_manned) == ("Gull", 3, ("Vell",), True)
    assert repr(boat) == "Boat(name='Gull', crew=3, ports=('Vell',))"
    assert boat._replace(crew=0, name="Tern") == kind("Tern", 0, ("Vell",))
    assert boat._asdict() == {"name": "Gull", "crew": 3, "ports": ("Vell",)}
    assert kind._make(["Tern", 1, ()]) == kind("Tern", 1)
    assert hash(boat) == hash(tuple(boat))
    assert (kind._fields, kind._field_defaults) == (("name", "crew", "ports"), {"crew": 3, "ports": ()})
    assert kind.__doc__ == "A boat."
    match boat:
        case kind(name, crew=3):
            assert name == "Gull"
        case _:
            pytest.fail("no match")


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_refused(kind):
    for wrong in (kind, lambda: kind("a", 1, (), 2), lambda: kind("a", sails=2), lambda: kind("a", name="b")):
        with pytest.raises(TypeError):
            wrong()
    with pytest.raises(ValueError, match="sails"):
        kind("a")._replace(sails=2)
    with pytest.raises(AttributeError):
        kind("a").name = "b"
    with pytest.raises(AttributeError):
        kind("a").sails = 2


@pytest.mark.parametrize("base", [typing.NamedTuple, tuples.NamedTuple])
def test_a_field_without_a_default_stands_before_those_with_one(base):
    with pytest.raises(TypeError):

        class Boat(base):
            crew: int = 3
            name: str


def test_values_can_be_sent_to_other_processes():
    span = model.Span(3, 5)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(span, protocol))  # noqa: S301 - our own
        assert (again, type(again)) == (span, model.Span)


def test_a_tuple_of_one_field_and_of_none():
    class One(tuples.NamedTuple):
        only: int

    class Nothing(tuples.NamedTuple):
        pass

    assert (One(1), One(only=1), Nothing()) == ((1,), (1,), ())


@pytest.mark.parametrize("base", [typing.NamedTuple, tuples.NamedTuple])
def test_a_class_may_write_itself(base):
    class Boat(base):
        name: str

        def __repr__(self) -> str:
            return f"the {self.name}"

    assert repr(Boat("Gull")) == "the Gull"


def test_what_leads_to_a_whole_text_is_not_written_out():
    (figure,) = find_figures("In Vell 40 boats sank.")
    assert repr(figure).startswith("Figure(kind=<Kind.COUNT: 'count'>, quantity=Quantity(")
    assert "In Vell" not in repr(figure) + repr(figure.sentence)
