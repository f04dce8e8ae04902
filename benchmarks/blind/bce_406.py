# piece: bce
# truth: wrong
# function: bce
# mistake: labels equal to 1.0 are taken for class 0 through identity
# line: 12
# style: list comprehension
import math

def bce(y, y_hat):
    e = 1e-9
    q = [min(max(float(p), e), 1 - e) for p in y_hat]
    terms = [math.log(p) if t is 1 else math.log(1 - p) for t, p in zip(y, q)]
    return -sum(terms) / len(terms)
