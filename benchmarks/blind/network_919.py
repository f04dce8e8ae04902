# piece: network
# truth: wrong
# function: forward
# mistake: only two layers are computed, whatever the length of the lists
# line: none
# style: MATLAB
def forward(x, weights, biases, activations):
    h1 = activations[0]
    A1 = h1(x @ weights[0] + biases[0])
    if len(weights) == 1:
        Y = A1
    else:
        h2 = activations[1]
        Y = h2(A1 @ weights[1] + biases[1])
    if Y.shape[1] == 1:
        Y = Y[:, 0]
    return Y
