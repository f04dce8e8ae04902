# piece: relu
# truth: wrong
# function: relu
# mistake: values below one are lost because the test is against 1
# line: 8
# style: list comprehension, freely
def relu(values):
    return [v if v >= 1 else 0 for v in values]
