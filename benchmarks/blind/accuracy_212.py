# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the accumulator of the hits starts at one
# line: 8
# style: while loop, German names
def accuracy(y, y_hat):
    treffer = 1
    i = 0
    while i < len(y):
        klasse = int(y_hat[i] >= 0.5)
        if klasse == y[i]:
            treffer += 1
        i += 1
    return treffer / len(y)
