from checks.submission_lists import Submissions

SUBMISSIONS = Submissions()
