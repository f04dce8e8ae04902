# piece: network
# truth: wrong
# function: net
# mistake: the bias lies along the samples, it is added as a row to (units, samples)
# line: 11
# style: loop, column vectors
def net(X, Ws, bs, acts):
    # X is (features, samples), W is (units, inputs)
    A = X
    for W, b, g in zip(Ws, bs, acts):
        A = g(W @ A + b)
    A = A.T
    return A[..., 0] if A.shape[-1] == 1 else A
