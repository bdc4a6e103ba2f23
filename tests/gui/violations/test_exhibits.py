"""The exhibits card: files in by every way, looked at from memory, copied with a reason, printed, checked."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from kpdesk.base.actor import Role
from kpdesk.base.changes import Changes
from kpdesk.violations.capture import Capture, EvidenceDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.evidence_rows import EvidenceShown, EvidenceTaken
from ui.violations.capture_window import CaptureEntry, check_entry
from ui.violations.entry import Logged
from ui.violations.evidence_viewer import EvidenceViewer
from ui.violations.evidence_words import taken_words


@pytest.fixture
def shot(tmp_path):
    path = tmp_path / "shot.png"
    Image.effect_noise((400, 800), 50).save(path)
    return path


@pytest.fixture
def exhibit(desk, log, people, shot):
    """The uid of a violation that has one picture as exhibit A."""
    uid = log(people[0])
    desk.evidence.take_in((uid,), (EvidenceDraft(shot, Capture(witness="ASI Bakht")),))
    return uid


@pytest.fixture
def windows(page):
    """The windows that the card opens, in their order."""
    found = []
    page.view.exhibits.opened.connect(found.append)
    return found


def click(qtbot, widget, name):
    qtbot.mouseClick(widget.findChild(object, name), Qt.MouseButton.LeftButton)


def asked(qtbot, page, windows, name, settle, reason):
    """Clicks and gives the reason that is asked for."""
    click(qtbot, page.view.exhibits, name)
    dialog = windows[-1]
    qtbot.keyClicks(dialog.findChild(object, "reason"), reason)
    click(qtbot, dialog, "reasonYes")
    settle()


def texts(widget):
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())


def test_a_thumbnail_and_the_hash_stand_on_the_card(opened, desk, exhibit):
    card = opened(exhibit).view.exhibits
    (row,) = desk.evidence.items(exhibit)

    assert card.findChild(QLabel, "hash_A").toolTip() == row.sha256
    thumbnail = card.findChild(QLabel, "thumbnail_A").pixmap()
    assert (thumbnail.width(), thumbnail.height()) == (36, 72)


def test_a_picture_is_opened_with_a_reason_zoomed_and_turned(opened, qtbot, settle, desk, exhibit, windows):
    page = opened(exhibit)
    asked(qtbot, page, windows, "view_A", settle, "draft of the notice")

    viewer = windows[-1]
    picture = viewer.picture
    fitted = picture.scale_percent
    assert fitted < 100
    click(qtbot, viewer, "pictureOwnSize")
    assert picture.scale_percent == 100
    click(qtbot, viewer, "pictureLarger")
    assert picture.scale_percent == 125
    click(qtbot, viewer, "pictureTurn")
    assert picture.turned_degrees == 90
    click(qtbot, viewer, "pictureFit")
    assert picture.scale_percent > fitted
    (row,) = desk.evidence.items(exhibit)
    assert desk.evidence.custody_log(row.uid)[-1].reason == "draft of the notice"


@pytest.mark.parametrize(
    ("media_type", "data", "shown"),
    [
        ("text/plain", "متن text".encode(), "متن text"),
        ("text/plain", "متن".encode("utf-16"), "متن"),
        ("text/plain", b"\xff broken", "\ufffd broken"),
        ("image/png", b"\x89PNG cut off", ""),
    ],
)
def test_texts_and_damaged_pictures_are_shown_without_breaking(qtbot, media_type, data, shown):
    viewer = EvidenceViewer(EvidenceShown("u", "MRD-V-2026-0001", "A", "a", media_type, data, shows_accused=True))
    qtbot.addWidget(viewer)

    assert viewer.findChild(QPlainTextEdit, "exhibitText").toPlainText() == shown
    assert "custody" in viewer.banner.text or "cannot be read" in viewer.banner.text


def test_a_pdf_is_shown_from_memory(opened, qtbot, settle, desk, exhibit, windows, tmp_path):
    (tmp_path / "letter.pdf").write_bytes(desk.evidence.sheets_pdf(exhibit))
    desk.evidence.take_in((exhibit,), (EvidenceDraft(tmp_path / "letter.pdf"),))
    page = opened(exhibit)
    asked(qtbot, page, windows, "view_B", settle, "reading it")

    assert windows[-1].pdf.page_count == 2


def test_a_copy_wants_a_reason_and_is_stamped_unless_asked_otherwise(
    opened, qtbot, settle, desk, exhibit, windows, tmp_path, shot
):
    page = opened(exhibit)
    for kind, name in ((None, "work.png"), (False, "exact.png")):
        click(qtbot, page.view.exhibits, "copy_A")
        window = windows[-1]
        assert not window.save.isEnabled()
        qtbot.keyClicks(window.reason, "case file")
        if kind is not None:
            window.kind.set_value(kind)
        click(qtbot, window, "copyNext")
        windows[-1].fileSelected.emit(str(tmp_path / name))
        windows[-1].reject()
        settle()

    assert (tmp_path / "exact.png").read_bytes() == shot.read_bytes()
    with Image.open(tmp_path / "work.png") as stamped:
        assert stamped.height > 800


def test_a_video_is_not_opened_here(opened, desk, exhibit, tmp_path):
    (tmp_path / "clip.mp4").write_bytes(b"\0\0\0\x20ftypisom frames")
    desk.evidence.take_in((exhibit,), (EvidenceDraft(tmp_path / "clip.mp4"),))
    card = opened(exhibit).view.exhibits

    assert card.findChild(object, "view_B").isHidden()
    assert not card.findChild(object, "copy_B").isHidden()


def test_the_capture_sheet_is_completed_in_its_form(opened, qtbot, settle, desk, exhibit, windows):
    page = opened(exhibit)
    click(qtbot, page.view.exhibits, "sheet_A")
    form = windows[-1].form
    for name, text in (("captured_at", "yesterday"), ("followers", "many"), ("display_name", "Gul 214")):
        form.fields[name].setText(text)
    click(qtbot, form, "captureFormSubmit")
    assert form.fields["captured_at"].property("problem") is True
    assert form.fields["followers"].property("problem") is True

    form.fields["captured_at"].setText("20.11.2026 14:30")
    form.fields["followers"].setText("12,345")
    click(qtbot, form, "captureFormSubmit")
    settle()

    (row,) = desk.evidence.items(exhibit)
    assert (row.capture.followers, row.capture.display_name, row.capture.witness) == (12345, "Gul 214", "ASI Bakht")
    assert row.capture.captured_at.isoformat() == "2026-11-20T09:30:00+00:00"


def test_a_sheet_goes_into_words_and_back(desk):
    sheet = Capture(url="https://x.com/a", followers=0, captured_at=desk.clock.now(), shows_accused=True)

    assert CaptureEntry.of(sheet).capture() == sheet
    assert list(check_entry(CaptureEntry.of(sheet), desk.clock)) == []


def test_the_custody_log_is_shown_and_printed_with_the_sheet(opened, qtbot, settle, desk, exhibit, windows):
    page = opened(exhibit)
    line = page.view.exhibits.lines[desk.evidence.items(exhibit)[0].uid]
    line.log_asked.emit(line._exhibit)
    settle()
    log = windows[-1]
    assert log._model.rowCount() == 1
    with qtbot.waitSignal(log.printed) as printed:
        click(qtbot, log, "custodyPrint")
    settle()

    assert printed.args[0].save_button.isEnabled()
    assert desk.evidence.custody_log(desk.evidence.items(exhibit)[0].uid)[-1].action == "sheet_printed"


def test_a_screenshot_is_pasted_and_a_folder_dropped(opened, qtbot, settle, desk, log, people, tmp_path):
    page = opened(log(people[0]))
    box = page.view.exhibits.box
    picture = QImage(30, 40, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    QGuiApplication.clipboard().setImage(picture)
    box.setFocus()
    click(qtbot, box, "evidencePaste")
    folder = tmp_path / "shots"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number}.txt").write_text(str(number))
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(folder))])
    box._take(dropped)
    assert len(box.value()) == 13
    assert "5 more" in box.findChild(QLabel, "evidenceMore").text()

    qtbot.mouseClick(page.view.exhibits.keep_button, Qt.MouseButton.LeftButton)
    settle()

    assert len(desk.evidence.items(page.view.uid)) == 13
    assert box.value() == ()


def test_a_picture_dragged_from_a_browser_is_taken_and_its_address_left(opened, desk, log, people):
    box = opened(log(people[0])).view.exhibits.box
    dragged = QMimeData()
    dragged.setUrls([QUrl("https://www.tiktok.com/@gul")])
    box._take(dragged)
    assert "neither a file nor a picture" in box.findChild(QLabel, "evidenceNote").text()

    dragged.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    box._take(dragged)

    assert [one.path.suffix for one in box.value()] == [".png"]
    assert box.findChild(QLabel, "evidenceNote").isHidden()


def test_a_long_list_of_exhibits_is_shown_in_two_steps(opened, qtbot, settle, desk, log, people, tmp_path):
    for number in range(23):
        (tmp_path / f"{number}.txt").write_text(str(number))
    uid = log(people[0])
    desk.evidence.take_in((uid,), [EvidenceDraft(tmp_path / f"{number}.txt") for number in range(23)])
    card = opened(uid).view.exhibits
    assert (len(card.lines), card.more_button.text()) == (20, "Show the other 3")

    click(qtbot, card, "moreExhibits")
    settle()

    assert len(card.lines) == 23
    assert card.more_button.isHidden()


def test_an_empty_folder_is_said_beside_the_box(opened, desk, log, people, tmp_path):
    (tmp_path / "nothing").mkdir()
    box = opened(log(people[0])).view.exhibits.box
    box.add([tmp_path / "nothing"])

    assert "holds no files" in box.findChild(QLabel, "evidenceNote").text()
    assert box.value() == ()


def test_checking_the_locker_names_what_changed(opened, qtbot, settle, desk, exhibit):
    page = opened(exhibit)
    click(qtbot, page.view.exhibits, "verifyEvidence")
    settle()
    assert "as they were taken in" in page.view.exhibits.banner.text

    next(desk.workplace.store.folder.evidence.iterdir()).unlink()
    click(qtbot, page.view.exhibits, "verifyEvidence")
    settle()

    assert "MRD-V-2026-0001 A · shot.png" in page.view.exhibits.banner.text
    assert "no longer in the store" in page.view.exhibits.banner.text


def test_what_the_role_may_not_do_is_not_offered(opened, context, exhibit):
    context.desk.workplace = dataclasses.replace(
        context.desk.workplace, actor=dataclasses.replace(context.desk.actor, role=Role.CLERK)
    )
    card = opened(exhibit).view.exhibits

    assert not card.findChild(object, "view_A").isHidden()
    assert card.findChild(object, "copy_A").isHidden()


def test_custody_is_warned_of_on_the_card(opened, settle, qtbot, desk, log, people, shot):
    page = opened(log(people[0], kind="V16", station="PS City", outlet="a channel"))
    card = page.view.exhibits
    assert not card.findChild(QLabel, "exhibitsCustody").isHidden()
    card.box.add([shot])
    qtbot.mouseClick(card.keep_button, Qt.MouseButton.LeftButton)
    settle()

    assert "presumed innocent" in card.banner.text
    assert "kept out of every print" in texts(card)


def test_what_is_to_be_known_of_evidence_is_said_after_logging(page, settle, desk, exhibit, people, shot):
    page.open_new()
    settle()
    draft = ViolationDraft(persons=(people[1],), kind="V02", platform="tiktok", seen_on=date(2026, 11, 10))
    made, taken = desk.violations.register(draft, (EvidenceDraft(shot),))

    page.logging.logged.emit(Logged(Changes.of("violations"), made, taken))
    settle()

    assert "Exhibit A: also at MRD-V-2026-0001" in page.banner.text


def test_duplicates_and_odd_files_are_said():
    same = EvidenceTaken(None, "N", "A", "a.png", 1, "0", ())
    other = EvidenceTaken("u", "N", "B", "b.png", 1, "1", ("MRD-V-2026-0007",))
    odd = EvidenceTaken("v", "N", "C", "c.jpg", 1, "2", (), kind_differs=True)

    words = taken_words((same, other, odd))

    assert words.said == "2 files taken in."
    assert "a.png: here already as exhibit A" in words.detail
    assert "Exhibit B: also at MRD-V-2026-0007" in words.detail
    assert "c.jpg" in words.detail
    assert taken_words((dataclasses.replace(other, same_as=()),)).warning == ""
