# piece: network
# truth: wrong
# function: network
# mistake: the list of hidden values is a default argument, so the output of a former call is carried along
# line: 7
# style: loop
def network(x, Ws, bs, acts, hidden=[]):
    hidden.append(x)
    for i in range(len(Ws)):
        hidden.append(acts[i](hidden[i] @ Ws[i] + bs[i]))
    y = hidden[-1]
    if y.shape[1] == 1:
        y = y[:, 0]
    return y, hidden
