import pytest

from newsdiff import compare
from newsdiff.furniture import mark_furniture
from newsdiff.lang import load_language
from newsdiff.model import Document
from newsdiff.pipeline import list_figures
from newsdiff.publication import date_documents

ENGLISH = load_language()
BODY = "Twelve people were hurt in Oxmoor on Friday.\nThe fire began last month in a warehouse, the brigade said.\n"


def days(*texts):
    documents = [mark_furniture(Document(str(n), text), ENGLISH) for n, text in enumerate(texts)]
    return [document.published for document in date_documents(documents, ENGLISH)]


@pytest.mark.parametrize(
    ("page", "day"),
    [
        (f"Fire in Oxmoor\nPublished: 9 March 2031 at 11:25 GMT\n{BODY}", "2031-03-09"),
        (f"Fire in Oxmoor\nUpdated: 10 March 2031\nPublished: 9 March 2031\n{BODY}", "2031-03-09"),
        (f"Fire in Oxmoor\nUPDATED: MONDAY, MARCH 10, 2031, 9:31 AM\n{BODY}", "2031-03-10"),
        (f"date 2031-06-02 All sections\nWorldMarch 9, 2031\nFire in Oxmoor\n{BODY}", "2031-03-09"),
        (f"Fire in Oxmoor\nLast updated 15:48 15/03/2031\n{BODY}", "2031-03-15"),
        (f"Fire in Oxmoor\n2031-03-09\n{BODY}", "2031-03-09"),
        (f"Fire in Oxmoor\nOXMOOR, March 9, 2031 (Vell News) - {BODY}", "2031-03-09"),
        (f"Fire in Oxmoor\nBy Orla Venn, 9 March 2031\n{BODY}", "2031-03-09"),
        (f"Fire in Oxmoor\nOXMOOR, March 9 (Vell News) - {BODY}", None),  # of what year?
        (f"Fire in Oxmoor\nLast updated 04/03/2031\n{BODY}", None),  # 4 March or 3 April?
        (f"Fire in Oxmoor\n{BODY}The last fire there was on 9 March 2030.\n", None),
        (BODY, None),
        ("", None),
    ],
)
def test_day_of_a_page(page, day):
    assert days(page) == [day]


def test_a_dateline_takes_the_year_of_the_other_documents():
    stamped = f"Fire in Oxmoor\n2 January 2031\n{BODY}"
    datelined = f"Fire in Oxmoor\nOXMOOR, December 31 (Vell News) - {BODY}"
    assert days(stamped, datelined, BODY) == ["2031-01-02", "2030-12-31", None]
    leap = f"Fire in Oxmoor\nOXMOOR, February 29 (Vell News) - {BODY}"
    assert days(leap, stamped) == [None, "2031-01-02"]
    assert days(leap, stamped.replace("2031", "2032")) == ["2032-02-29", "2032-01-02"]


def test_what_the_file_says_of_itself_goes_before_the_page():
    document = Document("a", f"Fire in Oxmoor\nPublished: 9 March 2031\n{BODY}", published="2031-03-08")
    assert date_documents([mark_furniture(document, ENGLISH)], ENGLISH)[0].published == "2031-03-08"


def test_weekdays_are_reckoned_from_the_page():
    listed = list_figures([Document("a", f"Fire in Oxmoor\nPublished: 9 March 2031\n{BODY}")])
    dates = {figure.text: figure.quantity.iso for figure in listed.figures[0] if figure.kind == "date"}
    assert dates == {"Friday": "2031-03-07", "last month": "2031-02"}


def test_a_weekday_agrees_with_the_day_that_another_paper_names():
    stamped = Document("a", f"Fire in Oxmoor\nPublished: 9 March 2031\n{BODY}")
    same = Document("b", "Twelve people were hurt in Oxmoor on 7 March.\n")
    other = Document("c", "Twelve people were hurt in Oxmoor on 6 March.\n")
    verdicts = [
        {str(fact.verdict) for fact in compare([stamped, each]).facts if fact.kind == "date" and all(fact.mentions)}
        for each in (same, other)
    ]
    assert verdicts == [{"agree"}, {"conflict"}]
