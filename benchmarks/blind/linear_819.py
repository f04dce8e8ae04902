# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added to the weights before the product
# line: 7
# style: one-liner
def linear(x, W, b): return x @ (W + b)
