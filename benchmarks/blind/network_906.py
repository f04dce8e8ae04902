# piece: network
# truth: wrong
# function: make_network
# mistake: the network remembers the output of the first batch and returns it for other data of the same shape
# line: 12
# style: object-minded
def make_network(weights, biases, activations):
    layers = list(zip(weights, biases, activations))
    seen = {}

    def predict(x):
        key = x.shape
        if key not in seen:
            z = x
            for W, b, h in layers:
                z = h(z @ W + b)
            seen[key] = z[:, 0] if z.shape[1] == 1 else z
        return seen[key]

    return predict
