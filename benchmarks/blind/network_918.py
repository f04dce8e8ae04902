# piece: network
# truth: wrong
# function: network
# mistake: every layer uses the first activation
# line: 11
# style: loops
def network(x, weights, biases, activations):
    a = x
    for i in range(len(weights)):
        z = a.dot(weights[i]) + biases[i]
        a = activations[0](z)
    if a.shape[1] == 1:
        a = a[:, 0]
    return a
