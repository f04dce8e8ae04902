# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added to the inputs, before the product
# line: 8
# style: distributive, wrongly
def linear(x, w, b):
    return (x + b) @ w
