# piece: network
# truth: wrong
# function: network
# mistake: the return stands in the loop, only the first layer is computed
# line: 12
# style: early return
def network(x, params):
    for weights, bias, activation in params:
        x = activation(x.dot(weights) + bias)
        if x.shape[-1] == 1:
            return x[..., 0]
        return x
