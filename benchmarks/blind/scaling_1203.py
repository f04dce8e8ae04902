# piece: scaling
# truth: wrong
# function: scaling
# mistake: divides by the variance instead of its square root
# line: 10
# style: terse NumPy
def scaling(x):
    m = x.mean()
    v = ((x - m) ** 2).sum() / (x.size - 1)
    return (x - m) / v
