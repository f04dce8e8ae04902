# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added to the input before the product
# line: 8
# style: terse NumPy
def linear(x, w, b):
    return (x + b) @ w
