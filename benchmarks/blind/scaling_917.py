# piece: scaling
# truth: wrong
# function: scale
# mistake: the standard deviation is taken with ddof 0
# line: 8
# style: terse
def scale(x):
    return (x - x.mean()) / x.std()
