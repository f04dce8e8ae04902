# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are transposed although they are stored as (d_in, d_out)
# line: 8
# style: terse NumPy
def linear(x, w, b):
    return x @ w.T + b
