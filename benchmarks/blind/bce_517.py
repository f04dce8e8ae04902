# piece: bce
# truth: wrong
# function: bce
# mistake: a plus between the two products has become a minus
# line: 11
# style: list comprehension
from math import log

def bce(y, y_hat):
    clip = lambda p: min(max(float(p), 2 ** -52), 1 - 2 ** -52)
    terms = [t * log(clip(p)) - (1 - t) * log(1 - clip(p)) for t, p in zip(y, y_hat)]
    return -sum(terms) / len(terms)
