"""Letters and their signatures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpdesk.documents.letterhead import Endorsement, Letter, Office, Reference, letter, numbered, reference_line
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import SIGNATURE_MM, Signatory, SignatureBlock, signed
from kpdesk.documents.text_style import ENGLISH
from kpdesk.documents.urdu import set_apart, visual

HEAD = Signatory("MUHAMMAD IMRAN", "District Police Officer,", "Shangla.", "PSP")
LETTER = Letter(
    office=Office("OFFICE OF THE DISTRICT POLICE OFFICER, SHANGLA", "Phone 0996-850015"),
    reference=Reference("2737/EC", "Alpuri", "22.11.2025"),
    sender=("The District Police Officer, Shangla.",),
    to=("The Additional Inspector General of Police,", "Internal Accountability, Peshawar."),
    subject="Weekly report regarding social media",
    salutation="Memo:",
    paragraphs=("Kindly refer to CPO letter No. 1169-74.", "Report is sent herewith.", "Submitted, please."),
    signatory=HEAD,
    enclosures=("Weekly return",),
    endorsement=Endorsement(("Regional Police Officer, Malakand.",), HEAD),
)


def test_the_parts_of_a_letter_stand_in_the_order_of_office_practice(drawn, pages_of):
    text = " ".join("\n".join(pages_of(drawn(letter(LETTER)))).split())

    parts = [
        "OFFICE OF THE DISTRICT", "Phone", "No. 2737/EC", "dated Alpuri the 22.11.2025", "From:", "To:", "Subject:-",
        "WEEKLY REPORT REGARDING SOCIAL MEDIA", "Memo:", "Kindly refer", "Report is sent", "Submitted",
        "(MUHAMMAD IMRAN) PSP", "District Police Officer,", "Shangla.", "Enclosures:", "Weekly return",
        "No. & date even.", "Copy of above", "Regional Police Officer", "(MUHAMMAD IMRAN) PSP",
    ]  # fmt: skip
    place = 0
    for part in parts:
        assert part in text[place:], part
        place = text.index(part, place) + 1


def test_number_and_date_that_are_not_known_are_left_blank_for_ink(drawn, pages_of):
    text = pages_of(drawn(letter(replace(LETTER, reference=Reference()))))[0]

    assert "No. ____" in text
    assert "dated ___" in text


def test_room_for_ink_stands_before_the_slash_and_the_day_first_on_urdu_paper_too():
    shown = [
        "".join(piece.text for piece in visual(set_apart(text, True), True))
        for text in reference_line(Reference("________/EC", "مردان"), "ur").texts
    ]

    assert "________/EC" in shown[0]
    assert " ___.___.______ " in shown[1]


def test_paragraphs_are_numbered_from_the_second_on():
    assert [paragraph.label for paragraph in numbered(LETTER.paragraphs)] == ["", "2.", "3."]


def test_signing_for_another_names_him(drawn, pages_of):
    block = SignatureBlock(replace(HEAD, for_designation="Provincial Police Officer"))

    assert "For Provincial Police Officer" in pages_of(drawn([block]))[0]


def test_the_signature_leaves_four_centimetres_for_ink_and_stamp():
    block = SignatureBlock(HEAD)

    assert SIGNATURE_MM == 40
    assert block.wrap(400, 800)[1] > 40 / 25.4 * 72


@pytest.mark.parametrize("lines", range(2, 60))
def test_the_signature_is_never_alone_on_a_page(drawn, pages_of, lines):
    words = "\n".join(f"line{number}" for number in range(lines))

    last = pages_of(drawn(signed([RichParagraph(words, ENGLISH)], HEAD)))[-1]

    assert "MUHAMMAD IMRAN" in last
    assert f"line{lines - 1}" in last
    assert f"line{lines - 2}" in last


@pytest.mark.parametrize("language", ["en", "ur"])
def test_letters_of_both_languages_fit_a_page_with_their_signature(drawn, pages_of, language):
    pages = pages_of(drawn(letter(replace(LETTER, language=language, endorsement=None))))

    assert len(pages) == 1
