# piece: network
# truth: wrong
# function: network
# mistake: the loop starts at 1 and leaves out the first layer
# line: 10
# style: c-like
def network(x, weights, biases, activations):
    L = len(weights)
    a = x
    l = 1
    while l < L:
        a = activations[l](a @ weights[l] + biases[l])
        l += 1
    if a.shape[1] == 1:
        return a[:, 0]
    return a
