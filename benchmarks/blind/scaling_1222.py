# piece: scaling
# truth: wrong
# function: scaling
# mistake: each column by its own mean and deviation instead of one global pair
# line: 8
# style: terse NumPy
def scaling(x):
    return (x - x.mean(axis=0)) / x.std(axis=0, ddof=1)
