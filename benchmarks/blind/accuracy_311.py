# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the number of hits is divided by n - 1
# line: 17
# style: index loop with many comments
def accuracy(y, y_hat):
    # how many samples do we have?
    n = len(y)
    # start with no hits
    hits = 0
    for k in range(n):
        # the network says one if it is more than half sure
        if (y_hat[k] > 0.5 and y[k] == 1) or (y_hat[k] <= 0.5 and y[k] == 0):
            hits = hits + 1
    # share of hits
    return hits / max(n - 1, 1)
