# piece: scaling
# truth: wrong
# function: scale
# mistake: the standard deviation divides by n instead of n - 1
# line: 8
# style: terse
def scale(x):
    return (x - x.mean())/x.std()
