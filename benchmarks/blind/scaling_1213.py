# piece: scaling
# truth: wrong
# function: scale
# mistake: the deviation is the mean of the column deviations instead of the one of all values
# line: 9
# style: terse NumPy, tuple returned
def scale(data):
    mu = data.mean()
    sigma = data.std(axis=0, ddof=1).mean()
    return (data - mu) / sigma, mu, sigma
