# piece: linear
# truth: wrong
# function: linear
# mistake: adds the bias to every weight, so it is multiplied by the inputs too
# line: 9
# style: terse NumPy, column vectors
def linear(X, W, B):
    # X is (features, samples), W is (features, outputs), B is (outputs, 1)
    return (W + B.T).T @ X
