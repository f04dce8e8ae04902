# piece: scaling
# truth: wrong
# function: scale
# mistake: the caller's array is changed in place (and an integer array is refused)
# line: 9
# style: terse
def scale(x):
    m, s = x.mean(), x.std(ddof=1)
    x -= m
    return x / s
