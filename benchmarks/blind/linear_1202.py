# piece: linear
# truth: wrong
# function: linear_model
# mistake: the sum runs down the samples, axis 0 instead of the last
# line: 8
# style: terse NumPy, different order
def linear_model(w, b, x):
    return (x * w).sum(axis=0) + b
