import{T as e,d as t,f as n,w as r}from"./base-CU1kmtDl.js";var i=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new i(`
    fragment Property on OntologyProperty {
  name
  label {
    zh
    en
  }
  description {
    zh
    en
  }
  datatype
  values {
    value
    label {
      zh
      en
    }
  }
}
    `,{fragmentName:`Property`});var a=new i(`
    subscription Changes {
  changes {
    event
    sequence
    revision {
      created
      updated
      deleted
    }
  }
}
    `),o=new i(`
    query Network($around: [ID!]!, $depth: Int, $relationshipTypes: [RelationshipType!], $nodeTypes: [NodeType!], $limit: Int, $pinned: [PinnedNode!], $asOf: Date) {
  network(
    around: $around
    depth: $depth
    relationshipTypes: $relationshipTypes
    nodeTypes: $nodeTypes
    limit: $limit
    pinned: $pinned
    asOf: $asOf
  ) {
    nodes {
      id: nodeId
      type
      key
      name
      kind
      degree
      x
      y
    }
    edges {
      id: relationshipId
      type
      source
      target
      since
      until
      weight
      patterns
    }
    omitted {
      node: nodeId
      type
      count
    }
  }
}
    `),s=new i(`
    query Ontology {
  ontology {
    nodeTypes {
      type
      name
      label {
        zh
        en
      }
      description {
        zh
        en
      }
      color
      singular
      plural
      properties {
        ...Property
      }
      connections {
        field
        label {
          zh
          en
        }
        type
        backward
        ends
      }
    }
    relationshipTypes {
      type
      label {
        zh
        en
      }
      description {
        zh
        en
      }
      color
      derived
      from
      to
      properties {
        ...Property
      }
      patterns {
        name
        label {
          zh
          en
        }
        weak
      }
    }
  }
}
    fragment Property on OntologyProperty {
  name
  label {
    zh
    en
  }
  description {
    zh
    en
  }
  datatype
  values {
    value
    label {
      zh
      en
    }
  }
}`),c=new i(`
    query Paths($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $relationshipTypes: [RelationshipType!], $asOf: Date) {
  paths(
    from: $from
    to: $to
    maxLength: $maxLength
    first: $first
    relationshipTypes: $relationshipTypes
    asOf: $asOf
  ) {
    nodes {
      length
      hops {
        reversed
        relationship {
          id: relationshipId
          type
          since
          until
          from {
            __typename
            id: nodeId
            key
            name
          }
          to {
            __typename
            id: nodeId
            key
            name
          }
          sources {
            locator
            source {
              id: nodeId
              key
              name
            }
          }
        }
      }
    }
  }
}
    `),l=new i(`
    query Search($text: String!, $types: [NodeType!], $first: Int, $asOf: Date) {
  search(text: $text, types: $types, first: $first, asOf: $asOf) {
    totalCount
    edges {
      score
      matched
      node {
        __typename
        id: nodeId
        key
        name
        aliases
      }
    }
  }
}
    `),u=`#8a8f98`;function d({nodeTypes:e,relationshipTypes:t}){let n=new Map(e.map(e=>[e.type,e])),r=new Map(e.map(e=>[e.name,e])),i=new Map(t.map(e=>[e.type,e]));return{nodeTypes:e,relationshipTypes:t,nodeType:e=>n.get(e),nodeTypeNamed:e=>r.get(e),relationshipType:e=>i.get(e)}}function f(e){return e?.patterns.filter(({weak:e})=>e)??[]}function p(e,t){let n=f(e).map(({name:e})=>e);return t.length>0&&t.every(e=>n.includes(e))}function m({nodeTypes:e},t,n){return e.flatMap(({connections:e})=>e).find(e=>e.type===t&&e.backward===n)?.label}function h(e,t,n){return(e?.properties.find(({name:e})=>e===t))?.values.find(e=>e.value===n)?.label??{zh:n,en:n}}function g(e){let{color:t,backgroundColor:n,outlineColor:r,fontFamily:i}=getComputedStyle(e);return{ink:t,ground:n,accent:r,font:i}}function _(e,t,n){let r=C(t);return`rgb(${C(e).map((e,t)=>Math.round(e*n+(r[t]??0)*(1-n))).join(`, `)})`}var v=3,y=.1;function b(e,t){let n=S(t)>.18?`#000000`:`#ffffff`;for(let r=1;r>0;r-=y){let i=_(e,n,r);if(x(i,t)>=v)return i}return n}function x(e,t){let[n=0,r=0]=[S(e),S(t)].sort((e,t)=>e-t);return(r+.05)/(n+.05)}function S(e){let[t=0,n=0,r=0]=C(e).map(e=>{let t=e/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*r}function C(e){return e.startsWith(`#`)?[1,3,5].map(t=>Number.parseInt(e.slice(t,t+2),16)):(e.match(/[\d.]+/g)??[]).slice(0,3).map(Number)}var w=e(``);function T(){let e=matchMedia(`(prefers-color-scheme: dark)`),n=()=>{w.value=getComputedStyle(document.body).backgroundColor};e.addEventListener(`change`,n);let i=r(()=>{t.value&&queueMicrotask(n)});return()=>{e.removeEventListener(`change`,n),i()}}function E({color:e,isLine:t=!1,isDashed:r=!1,isDotted:i=!1}){let a=`swatch${t?` swatch-line`:``}${r?` swatch-dashed`:``}${i?` swatch-dotted`:``}`,o=e??`#8a8f98`,s=w.value?b(o,w.value):o;return n(`span`,{class:a,"aria-hidden":`true`,style:{backgroundColor:s}})}export{b as a,p as c,f as d,a as f,l as g,c as h,_ as i,d as l,s as m,T as n,u as o,o as p,g as r,m as s,E as t,h as u};