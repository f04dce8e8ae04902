# piece: network
# truth: wrong
# function: network
# mistake: the values of a layer are updated in place while they are still needed for the next unit
# line: 11
# style: loops
def network(sample, weights, biases, activations):
    """One sample as a list, weights as lists of rows (inputs) of equal width."""
    z = list(sample)
    for W, b, h in zip(weights, biases, activations):
        new = z if len(W[0]) == len(z) else [0.0] * len(W[0])
        for j in range(len(W[0])):
            new[j] = h(b[j] + sum(z[i] * W[i][j] for i in range(len(W))))
        z = new
    return z[0] if len(z) == 1 else z
