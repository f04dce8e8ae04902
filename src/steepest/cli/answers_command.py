"""``steepest answers``: answers all questions about training, on one page."""

from __future__ import annotations

from steepest.cli.answer_command import answer_as_dict, answer_questions
from steepest.cli.errors import DONE
from steepest.cli.output import print_json, print_remark
from steepest.cli.setting_options import Options
from steepest.reports.answers_page import answers_page
from steepest.reports.pages import check_page_path, write_page


def run(options: Options) -> int:
    """Answer all questions; write the page and print the verdicts."""
    check_page_path(options["output"], "--output")
    answers = answer_questions(None, options)
    page = write_page(answers_page(answers, options["folder"]), options["output"])
    if options["json"]:
        print_json({"answers": [answer_as_dict(each) for each in answers], "page": str(page)})
    else:
        width = max(len(each.name) for each in answers)
        for each in answers:
            print(f"{each.name:{width}}  {each.outcome:10}  {each.claim}")
    print_remark(f"Page: {page}", options["quiet"])
    return DONE
