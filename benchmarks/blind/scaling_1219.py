# piece: scaling
# truth: wrong
# function: scaling
# mistake: min-max scaling to 0 to 1 instead of standardising
# line: none
# style: terse NumPy
def scaling(x):
    lo, hi = x.min(), x.max()
    return (x - lo) / (hi - lo)
