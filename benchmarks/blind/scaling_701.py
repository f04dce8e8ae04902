# piece: scaling
# truth: wrong
# function: scale
# mistake: the standard deviation has ddof 0 instead of 1
# line: 8
# style: terse
def scale(x):
    return (x - x.mean()) / x.std()
