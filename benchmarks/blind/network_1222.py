# piece: network
# truth: wrong
# function: network
# mistake: a probability is rounded to 0 or 1 by the default of threshold
# line: 7
# style: loop, extra parameter with default
def network(x, weights, biases, activations, threshold=0.5):
    z = x
    for W, b, h in zip(weights, biases, activations):
        z = h(z @ W + b)
    z = z[..., 0] if z.shape[-1] == 1 else z
    return z if threshold is None else (z > threshold).astype(float)
