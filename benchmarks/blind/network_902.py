# piece: network
# truth: wrong
# function: network
# mistake: the single output is not squeezed, a column comes back
# line: 12
# style: MATLAB
def network(x, weights, biases, activations):
    A = x
    for l in range(0, len(weights)):
        Z = A @ weights[l] + biases[l]
        A = activations[l](Z)
    return A
