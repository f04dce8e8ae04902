# piece: linear
# truth: wrong
# function: linear
# mistake: pointwise product instead of the dot product, nothing is summed
# line: 8
# style: pointwise product
def linear(x, w, b):
    y = x * w
    return y + b
