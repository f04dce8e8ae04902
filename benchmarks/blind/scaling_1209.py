# piece: scaling
# truth: wrong
# function: scaling
# mistake: the data are divided first and the mean of the undivided data is then subtracted
# line: 11
# style: terse NumPy
def scaling(x):
    mu = x.mean()
    sd = x.std(ddof=1)
    z = x / sd
    return z - mu
