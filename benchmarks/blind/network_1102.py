# piece: network
# truth: wrong
# function: network
# mistake: hidden is applied to the output layer and output to the hidden layers
# line: 9
# style: terse
def network(x, params, hidden, output):
    for i, (W, b) in enumerate(params, 1):
        x = (hidden if i == len(params) else output)(x @ W + b)
    return x[:, 0] if x.shape[1] == 1 else x
