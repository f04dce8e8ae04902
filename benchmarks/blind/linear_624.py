# piece: linear
# truth: right
# function: affine
# mistake: none
# line: none
# style: pure python, freely
def affine(params, x):
    return sum(wi * xi for wi, xi in zip(params["w"], x)) + params["b"]
