# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: list comprehension
def linear(x, w, b):
    columns = list(zip(*w))
    return [[sum(p*q for p, q in zip(row, col)) + c for col, c in zip(columns, b)] for row in x]
