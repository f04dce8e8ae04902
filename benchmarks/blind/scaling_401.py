# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean runs over the rows' first entries only
# line: 12
# style: loop
def scale(x):
    n, d = x.shape
    total = 0.0
    for i in range(n):
        for j in range(d):
            total += x[i, 0]
    mean = total/(n*d)
    squares = 0.0
    for i in range(n):
        for j in range(d):
            squares += (x[i, j] - mean)**2
    std = (squares/(n*d - 1))**0.5
    return (x - mean)/std
