# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: MATLAB
def network(X, params, acts):
    """Samples are columns: X is d x n, params['W1'] is k x d, params['b1'] is k x 1."""
    A = X
    L = len(acts)
    cache = {}
    for l in range(1, L + 1):
        Z = params['W%d' % l] @ A + params['b%d' % l]
        A = acts[l-1](Z)
        cache['Z%d' % l] = Z
        cache['A%d' % l] = A
    Y = A[0, :] if A.shape[0] == 1 else A
    return Y, cache
