# piece: linear
# truth: wrong
# function: linear
# mistake: the star multiplies entry by entry, the products are not summed
# line: 8
# style: terse NumPy
def linear(x, w, b):
    return x * w + b
