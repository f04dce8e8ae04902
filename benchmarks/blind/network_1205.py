# piece: network
# truth: wrong
# function: network
# mistake: weights are transposed on a guess from the shapes, square ones always
# line: 10
# style: loop
def network(x, weights, biases, activations):
    z = x
    for W, b, h in zip(weights, biases, activations):
        W_ = W.T if W.shape[1] == z.shape[-1] else W
        z = h(z @ W_ + b)
    return z[..., 0] if z.shape[-1] == 1 else z
