# piece: network
# truth: wrong
# function: network
# mistake: the list of layer outputs grows over the calls, a mutable default
# line: 7
# style: loop, tuple returned
def network(x, weights, biases, activations, trace=[]):
    trace.append(x)
    for W, b, h in zip(weights, biases, activations):
        trace.append(h(trace[-1] @ W + b))
    y = trace[-1]
    return (y[..., 0] if y.shape[-1] == 1 else y), trace
