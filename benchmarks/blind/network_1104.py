# piece: network
# truth: wrong
# function: network
# mistake: return in the loop, only the first layer is computed
# line: 10
# style: loops
def network(x, weights, biases, activations):
    for W, b, h in zip(weights, biases, activations):
        x = h(x @ W + b)
        return x[:, 0] if x.shape[1] == 1 else x
