# piece: scaling
# truth: wrong
# function: scale
# mistake: the range is used as in min-max scaling
# line: 7
# style: one-liner
def scale(x): return (x - x.min())/(x.max() - x.min())
