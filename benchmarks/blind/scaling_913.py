# piece: scaling
# truth: wrong
# function: scale
# mistake: without brackets only the mean is divided by the deviation
# line: 9
# style: terse
def scale(x):
    m, s = x.mean(), x.std(ddof=1)
    return x - m / s
