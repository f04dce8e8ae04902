# piece: scaling
# truth: wrong
# function: scaling
# mistake: parentheses are missing, only the mean is divided by the deviation
# line: 8
# style: terse NumPy
def scaling(x):
    return x - x.mean() / x.std(ddof=1)
