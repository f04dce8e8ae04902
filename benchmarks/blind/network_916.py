# piece: network
# truth: wrong
# function: network
# mistake: the lists are sliced from 1 in the recursion only for the weights, so biases and activations of the first layer are used throughout
# line: 7
# style: one-liner
network = lambda x, weights, biases, activations: network(activations[0](x @ weights[0] + biases[0]), weights[1:], biases, activations) if weights else (x[:, 0] if x.shape[1] == 1 else x)
