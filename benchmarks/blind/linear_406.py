# piece: linear
# truth: wrong
# function: linear
# mistake: only the first output is computed for all outputs
# line: 9
# style: list comprehension
def linear(x, w, b):
    k = len(b)
    return [[sum(r*c[0] for r, c in zip(row, w)) + b[j] for j in range(k)] for row in x]
