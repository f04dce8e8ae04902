# piece: network
# truth: wrong
# function: network
# mistake: weights and biases are popped off the caller's lists
# line: 9
# style: terse
def network(x, weights, biases, activations):
    for h in activations:
        x = h(x @ weights.pop(0) + biases.pop(0))
    return x[:, 0] if x.shape[1] == 1 else x
